// hint: one-second-each
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return 1;
}
