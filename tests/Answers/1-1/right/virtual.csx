// 方式を record にし、仮想メソッドで計算する。
abstract record Server
{
    public abstract double Time(int requests, double seconds);
}

record InTurn : Server
{
    public override double Time(int requests, double seconds) => requests * seconds;
}

record Overlapping : Server
{
    public override double Time(int requests, double seconds) => seconds;
}

double Measure<T>(int requests, double seconds) where T : Server, new() => new T().Time(requests, seconds);
double OneAtATime(int requests, double secondsPerRequest) => Measure<InTurn>(requests, secondsPerRequest);
double ThreadPerRequest(int requests, double secondsPerRequest) => Measure<Overlapping>(requests, secondsPerRequest);
