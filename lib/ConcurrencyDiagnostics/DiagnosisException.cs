namespace ConcurrencyDiagnostics;

/// <summary>Why a process cannot be looked at, in a sentence that says what to do.</summary>
internal sealed class DiagnosisException(string message) : Exception(message);
