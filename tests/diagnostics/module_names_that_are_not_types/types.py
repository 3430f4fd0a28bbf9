from __future__ import annotations

from typing import Generic, TypedDict, TypeVar

import package
from httpx import Timeout

T = TypeVar("T")
A = B
B = A
LIMIT = make_limit()

class Client:
    name: str

class Record(Generic[T]): ...

class Request(TypedDict):
    client: Client
    either: Client | int
    record: Record[str]
    timeout: Timeout
    other: package.Type
    alias: A
    limit: LIMIT
