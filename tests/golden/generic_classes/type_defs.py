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
