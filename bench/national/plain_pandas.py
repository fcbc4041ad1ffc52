"""The whole job as one would write it with pandas, and one month's counts from the files alone.

python3 bench/national/plain_pandas.py load STORE.sqlite seizures=FILE.csv [arrests=… reports=…]
python3 bench/national/plain_pandas.py count 2019-07 seizures=FILE.csv [arrests=… reports=…]
"""

import sqlite3
import sys

import pandas as pd

KINDS = {
    "seizures": ("DATE SAISIE", ["N PROCEDURE", "PRODUIT"]),
    "arrests": ("DATE INTERPELLATION", ["N PROCEDURE"]),
    "reports": ("DATE RECEPTION", ["NUMERO"]),
}


def read(kind: str, path: str) -> pd.DataFrame:
    """The rows of a file whose date and quantity can be read, with the date as one."""
    date, _ = KINDS[kind]
    frame = pd.read_csv(path, sep=";", encoding="cp1252", decimal=",")
    frame[date] = pd.to_datetime(frame[date], format="%d/%m/%Y", errors="coerce")
    needed = [date, "QUANTITE"] if "QUANTITE" in frame else [date]
    return frame.dropna(subset=needed)


def load(store: str, pairs: list[str]) -> None:
    """A row that comes again counts once: what is there is read, put together and written anew."""
    with sqlite3.connect(store) as database:
        for pair in pairs:
            kind, path = pair.split("=", 1)
            _, key = KINDS[kind]
            frame = read(kind, path).drop_duplicates(key, keep="last")
            frame.to_sql(kind, database, if_exists="replace", index=False)


def count(month: str, pairs: list[str]) -> None:
    """Rows of the month by commune: a place has no QRR here."""
    for pair in pairs:
        kind, path = pair.split("=", 1)
        date, _ = KINDS[kind]
        frame = read(kind, path)
        frame = frame[frame[date].dt.strftime("%Y-%m") == month]
        print(frame.groupby("COMMUNE").size().to_json())


if __name__ == "__main__":
    action, target, *files = sys.argv[1:]
    {"load": load, "count": count}[action](target, files)
