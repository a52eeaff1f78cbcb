// hint: milliseconds
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * secondsPerRequest * 1000;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest * 1000;
}
