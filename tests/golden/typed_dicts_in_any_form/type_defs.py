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
