namespace ConcurrencyLab;

/// <summary>One time that a client has asked for a payment.</summary>
/// <param name="Number">Which time it was.</param>
/// <param name="Began">When it asked, by the machine's own clock.</param>
/// <param name="Ended">When it had the reply, or knew that none would come.</param>
/// <param name="Reply">The reply; null if none came.</param>
internal sealed record Attempt(int Number, long Began, long Ended, long? Reply)
{
    public string ReplyText => Reply is { } paid ? $"「{paid} 件めの支払い」" : "届かない";
}
