// イテレーターで、終わる時刻を並べる。
double OneAtATime(int requests, double secondsPerRequest) => Ends(requests, secondsPerRequest).Last();

double ThreadPerRequest(int requests, double secondsPerRequest) => Enumerable.Repeat(secondsPerRequest, requests).Max();

IEnumerable<double> Ends(int requests, double seconds)
{
    double now = 0;
    for (int i = 0; i < requests; i++)
    {
        now += seconds;
        yield return now;
    }
}
