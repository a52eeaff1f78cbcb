using System.Net;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>
/// Takes out of what is kept and published what belongs to the machine: its folders, which name its user, and its
/// addresses. A path into the repository becomes a relative one.
/// </summary>
internal sealed class MachineTraces
{
    private static readonly Lazy<IReadOnlyList<string>> s_addresses = new(Addresses);

    private readonly Dictionary<string, string> _instead = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly Regex? _traces;

    public MachineTraces(params IEnumerable<(string Trace, string Instead)> traces)
    {
        // A path as it is, in a string of code or JSON, and in an address.
        foreach (var (trace, instead) in traces)
        {
            foreach (var form in (string[])[trace, trace.Replace(@"\", @"\\", StringComparison.Ordinal), trace.Replace('\\', '/')])
                _instead.TryAdd(form, instead);
        }

        if (_instead.Count == 0)
            return;
        // The longest first: the home folder holds the others. What goes on with a letter is another name.
        var any = string.Join('|', _instead.Keys.OrderByDescending(form => form.Length).Select(Pattern));
        _traces = new Regex($@"(?<![\w+])(?:{any})", OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);
    }

    public static MachineTraces Of(Notebook notebook)
    {
        string?[] roots = [Repository.RootAbove(notebook.Folder) ?? notebook.Folder, Repository.Root];
        string[] homes = [Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        return new MachineTraces([
            .. roots.OfType<string>().SelectMany(Forms).Select(path => (path, ".")),
            .. Forms(Path.GetTempPath()).Select(path => (path, "(一時フォルダー)")),
            .. homes.SelectMany(Forms).Select(path => (path, "~")),
            .. s_addresses.Value.Select(address => (address, "(このマシンのアドレス)")),
        ]);
    }

    public string Without(string text) => _traces?.Replace(text, match => _instead[match.Value]) ?? text;

    public CellOutput Without(CellOutput output) => output switch
    {
        CellOutput.Text text => text with { Content = Without(text.Content) },
        CellOutput.Display display => display with { Data = Without(display.Data) },
        CellOutput.Result result => result with { Data = Without(result.Data) },
        CellOutput.Error(var error) => new CellOutput.Error(error with { Message = Without(error.Message), Text = Without(error.Text) }),
        _ => output,
    };

    private Dictionary<string, string> Without(IReadOnlyDictionary<string, string> data) => data.ToDictionary(entry => entry.Key, entry => Without(entry.Value));

    // One name at the root, /tmp or /root, is nobody's secret, and a learner's request may have it as its path.
    private static string Pattern(string form) =>
        Regex.Escape(form) + (form.LastIndexOf('/') == 0 ? @"(?=[\\/])" : @"(?![\w-]|\.\w)");

    private static IEnumerable<string> Forms(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(folder);
        return path.Length == 0 || path == Path.GetPathRoot(path) ? [] : RealPath.Of(path) is { } real ? [path, real] : [path];
    }

    private static IReadOnlyList<string> Addresses()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(card => card.GetIPProperties().UnicastAddresses)
                .Select(unicast => unicast.Address).Where(address => !IPAddress.IsLoopback(address))
                .Select(address => address.ToString().Split('%')[0]).Distinct()];
        }
        catch (Exception e) when (e is NetworkInformationException or PlatformNotSupportedException)
        {
            return [];
        }
    }
}
