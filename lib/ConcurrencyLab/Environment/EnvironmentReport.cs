using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ConcurrencyLab;

/// <summary>教材に必要なものがあるか、なければどうするか。</summary>
public sealed class EnvironmentReport : Displayable
{
    private const int Port = 8000;

    private readonly IReadOnlyList<Finding> _findings;

    private EnvironmentReport(IReadOnlyList<Finding> findings) => _findings = findings;

    internal static EnvironmentReport Read()
    {
        var portIsFree = IsPortFree();
        return new(
        [
            new(".NET", RuntimeInformation.FrameworkDescription, true, ""),
            new("CPU コア", $"{Environment.ProcessorCount} 個（{RuntimeInformation.ProcessArchitecture}）", Environment.ProcessorCount > 1, "並列の実験では差が出ません。それ以外はこのまま進められます。"),
            new($"ポート {Port}", portIsFree ? "空いています" : "使用中です", portIsFree, "このノートブックのサーバーなら、そのままで構いません。ほかのプログラムなら、サーバーは次の空きポートを使い、番号を表示します。"),
            new("実行しているもの", HostProgram.Name(), true, ""),
            new("ライブラリ", typeof(Lab).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, true, ""),
        ]);
    }

    internal override string ToHtml() => Table().ToHtml() + PlotlyLoader.Html;

    internal override string ToPlainText() => Table().ToPlainText();

    private DataTable Table() => new(
        ["項目", "この環境", "判定"],
        [.. _findings.Select(f => (string[])[f.Item, f.Value, f.IsFine ? "問題ありません" : $"注意: {f.Advice}"])]);

    private static bool IsPortFree()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, Port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private sealed record Finding(string Item, string Value, bool IsFine, string Advice);
}
