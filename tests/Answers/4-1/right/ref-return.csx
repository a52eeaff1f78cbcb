// ref を返すメソッドを通して増やす。
int total = 0;

ref int Slot() => ref total;

int CountUp() => Interlocked.Add(ref Slot(), 1);
