namespace ConcurrencyLab;

/// <summary>The laboratory itself.</summary>
public static class Lab
{
    /// <summary>Tells whether this machine is ready for the course, and makes the page able to draw charts. Each notebook begins with it.</summary>
    public static EnvironmentReport Environment()
    {
        WarmUp.Begin();
        return EnvironmentReport.Read();
    }
}
