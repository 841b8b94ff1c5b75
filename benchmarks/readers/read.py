"""read.py KIT FILE kit|plain: the number of records."""

import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])

if sys.argv[3] == "kit":
    from alipay_cross_border.answers import compare
    from alipay_cross_border.charset import CHARSETS
    from alipay_cross_border.tables import records

    with Path(sys.argv[2]).open("rb", buffering=0) as file:
        print(sum(bool(record) for record in records(compare.ANSWER, file, CHARSETS["utf-8"])))
else:
    count = 0
    with Path(sys.argv[2]).open(encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\r\n").split("|")
            count += len(columns) >= 9
    print(count)
