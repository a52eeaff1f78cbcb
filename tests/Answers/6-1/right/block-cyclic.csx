// 1024 個ずつ順に受け持つ。
long total = 0;

const int Block = 1024;
void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int start = worker * Block; start < numbers.Length; start += workers * Block)
    {
        int end = Math.Min(start + Block, numbers.Length);
        for (int i = start; i < end; i++) own += numbers[i];
    }
    Interlocked.Add(ref total, own);
}
