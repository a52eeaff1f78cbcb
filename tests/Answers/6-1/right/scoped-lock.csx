// 範囲を切り出し、Lock の EnterScope で守る。
long total = 0;
Lock gate = new();
void AddPart(int[] numbers, int worker, int workers)
{
    var from = (int)((long)numbers.Length * worker / workers);
    var to = (int)((long)numbers.Length * (worker + 1) / workers);
    long own = 0;
    foreach (int n in numbers[from..to]) own += n;
    using (gate.EnterScope()) total += own;
}
