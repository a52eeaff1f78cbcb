// verdict: timed-out
double OneAtATime(int requests, double secondsPerRequest)
{
    double total = 0;
    while (total != requests * secondsPerRequest)
    {
        total -= secondsPerRequest;
        Thread.Sleep(1);
    }
    return total;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest;
}
