from typing import TypedDict

class Node[T](TypedDict):
    inner: Node[list[T]]

class Tree(TypedDict):
    root: Node[str]
    pair: Node[str, int]
