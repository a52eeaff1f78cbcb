// 割り切れる割り算と、繰り返しで求める
double OneAtATime(int requests, double secondsPerRequest)
{
    double end = 0;
    for (int i = 0; i < requests; i++) end += secondsPerRequest;
    return end;
}

double ThreadPerRequest(int requests, double secondsPerRequest) => OneAtATime(requests, secondsPerRequest) / requests;
