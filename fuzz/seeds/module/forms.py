from __future__ import annotations

import typing as t
from collections.abc import Collection
from typing import AbstractSet, Iterable

from typing_extensions import Annotated, NotRequired, ReadOnly, Required, TypedDict

_list = list


class User(TypedDict, total=False):
    """A user."""

    name: Required[ReadOnly[str]]
    """The name."""
    tags: Iterable[str]
    ids: Collection[int] | None
    groups: AbstractSet[str]
    parts: frozenset[int]
    path: tuple[str, ...]
    point: t.Tuple[float, float]
    age: Annotated[int, Range(0, [150])]
    friends: _list["User"]
    settings: Settings
    active: t.Literal[True]


class Settings(dict[str, t.Any]):
    def __bool__(self) -> bool: ...


class Closed(TypedDict, closed=True):
    id: int


class Open(TypedDict, extra_items=int):
    id: NotRequired[int]
from typing import Generic, TypedDict, TypeVar

T = TypeVar("T")


class Page(TypedDict, Generic[T]):
    items: list[T]
    next: "Page[T] | None"


class User(TypedDict):
    name: str


class Named[K](TypedDict):
    key: K


class Users(Named[str]):
    users: Page[User]
    names: Page[str]
import enum
from typing import Literal, TypedDict

Level = Literal[0, 1, -1]
Limit = Literal["auto", 10]


class Color(str, enum.Enum):
    RED = "red"
    BLUE = "blue"


class Grade(enum.IntEnum):
    LOW = 1
    HIGH = 2


class Task(TypedDict):
    level: Level
    limit: Limit
    retries: Literal[3, 5]
    color: Color
    grade: Grade
    any: Literal[1] | int
