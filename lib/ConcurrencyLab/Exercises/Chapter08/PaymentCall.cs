namespace ConcurrencyLab;

/// <summary>A request to pay, at one of the servers.</summary>
internal sealed class PaymentCall(string name, PaymentRequest request, PumpedCall call, Func<bool?> hasBegun, bool isOther)
{
    public string Name => name;

    public PaymentRequest Request => request;

    /// <summary>Whether it is not the learner's server.</summary>
    public bool IsOther => isOther;

    /// <summary>What its last attempt to set the mark came to.</summary>
    public bool? HasBegun => hasBegun();

    public bool IsCompleted => call.IsCompleted;

    public Exception? Failure => call.IsCanceled ? new OperationCanceledException() : call.Failure;

    public int? Answer => call.Value<int>();
}

/// <summary>A payment that was made.</summary>
/// <param name="Call">For which request.</param>
/// <param name="Amount">How much.</param>
/// <param name="Receipt">The number of its receipt.</param>
/// <param name="HasBegun">What the attempt to set the mark had come to before.</param>
internal sealed record Charge(PaymentCall Call, int Amount, int Receipt, bool? HasBegun);
