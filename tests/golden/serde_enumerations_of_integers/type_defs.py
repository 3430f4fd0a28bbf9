from typing import Literal, TypedDict

Level = Literal[0, 1, -1]


class Task(TypedDict):
    level: Level
    retries: Literal[3, 5]
