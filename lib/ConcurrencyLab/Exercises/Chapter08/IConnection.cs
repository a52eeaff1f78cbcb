namespace ConcurrencyLab;

/// <summary>How a call reaches stores and services.</summary>
internal interface IConnection
{
    /// <param name="happen">What happens there; what it throws, the answer throws.</param>
    /// <param name="label">What the lane says afterwards; of an exception, without a result.</param>
    /// <param name="isRead">Whether it changes nothing.</param>
    /// <param name="canHappen">Whether it happens at once; otherwise it waits for that.</param>
    Task<T> CallAsync<T>(Func<T> happen, Func<T?, string> label, bool isRead = false, Func<bool>? canHappen = null);
}
