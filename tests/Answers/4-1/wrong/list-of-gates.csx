// hint: lock-on-new-object
int total = 0;
List<object> gates = new();

int CountUp()
{
    if (gates.Count == 0) gates.Add(new object());
    lock (gates[^1]) { return ++total; }
}
