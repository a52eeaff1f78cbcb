// hint: lock-on-new-object
long total = 0;
List<object> gates = new();

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    if (gates.Count == 0) gates.Add(new object());
    lock (gates[^1]) total += own;
}
