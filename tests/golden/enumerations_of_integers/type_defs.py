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
    retries: Literal[3, 5]


class Part(TypedDict, total=False):
    limit: Limit
    color: Color
    grade: Grade
    either: Literal[1] | int
