namespace ConcurrencyLab;

/// <summary>Why a server of the course's own is not there, in a sentence that says what to do.</summary>
internal sealed class ClusterException(string message) : InvalidOperationException(message);
