// hint: unguarded-collection
int total = 0;
List<int> log = new();

int CountUp()
{
    int number = Interlocked.Increment(ref total);
    log.Add(number);
    return number;
}
