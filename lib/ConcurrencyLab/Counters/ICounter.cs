namespace ConcurrencyLab;

/// <summary>A counter that several threads use at once; whether it stays right is the question.</summary>
public interface ICounter
{
    /// <summary>The count so far.</summary>
    int Value { get; }

    /// <summary>Adds one.</summary>
    void Increment();

    /// <summary>Back to zero.</summary>
    void Reset();
}
