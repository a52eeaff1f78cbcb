using Microsoft.Diagnostics.NETCore.Client;

namespace ConcurrencyDiagnostics;

/// <summary>The process that is looked at.</summary>
internal static class Target
{
    /// <summary>Asks its runtime for events, through the socket that it keeps in the folder for temporary files.</summary>
    /// <exception cref="DiagnosisException">It does not answer.</exception>
    public static EventPipeSession Open(int process, IReadOnlyList<EventPipeProvider> providers, bool rundown)
    {
        try
        {
            return new DiagnosticsClient(process).StartEventPipeSession(providers, rundown);
        }
        catch (Exception e) when (e is ServerNotAvailableException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new DiagnosisException($"プロセス {process} が答えません。終わっているか、別のユーザーのプロセスか、TMPDIR が違います。サービスを起動するセルから、もう一度実行してください。");
        }
    }
}
