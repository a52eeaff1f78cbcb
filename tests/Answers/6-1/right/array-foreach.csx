// 自分の区間を Array.ForEach で足す。手元の変数は、ラムダ式と共有する。
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    int from = (int)((long)numbers.Length * worker / workers);
    int to = (int)((long)numbers.Length * (worker + 1) / workers);
    long own = 0;
    Array.ForEach(numbers[from..to], n => own += n);
    System.Threading.Interlocked.Add(ref total, own);
}
