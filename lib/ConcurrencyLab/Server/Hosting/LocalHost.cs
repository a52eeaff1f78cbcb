using System.Net;
using Microsoft.AspNetCore.Http;

namespace ConcurrencyLab;

/// <summary>
/// The names under which this machine calls itself. A web page from elsewhere can make its own name point here (DNS rebinding)
/// and would read the answers; its requests carry that name. A forwarded port (dev container, Codespaces, Docker) has another
/// number, and localhost all the same.
/// </summary>
internal static class LocalHost
{
    // A client without a Host header is no browser.
    public static bool Is(HostString host) =>
        host.Host is "" || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));

    public static string Refusal(HostString host) =>
        $"このサーバーは localhost 宛てのリクエストだけに答えます（届いた宛先: {host}）。http://localhost: に続けてポート番号を書いて開いてください。ポートを転送しているときも、転送先の localhost で開けます。\n";
}
