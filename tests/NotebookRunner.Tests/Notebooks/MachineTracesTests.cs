using System.Net.NetworkInformation;

namespace NotebookRunner.Tests;

/// <summary>What a run leaves can be handed on: nothing in it says whose machine it was.</summary>
public sealed class MachineTracesTests : IDisposable
{
    private readonly SiteOfTest _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Neither_the_page_nor_the_executed_notebook_has_the_machines_folders_or_addresses()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var addresses = NetworkInterface.GetAllNetworkInterfaces().SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address).Where(address => !System.Net.IPAddress.IsLoopback(address)).Select(address => address.ToString().Split('%')[0]).ToList();
        string[] traces = [_site.Folder.Path, Repository.Root!, Path.Combine(Path.GetTempPath(), "left"), Path.Combine(home, "left"), .. addresses];
        var text = string.Join('\n', traces.Select(trace => $"in {trace}/lib/File.cs:line 3\nhttp://{trace}:2048/ \"{trace}\""));
        var data = new Dictionary<string, string> { ["text/html"] = $"<p>{text}</p>", ["text/plain"] = text };

        Assert.Empty(_site.Write(_site.Run(
            "notebooks/1.ipynb",
            "# 1",
            new CellEvent.Printed(1, "stdout", text),
            new CellEvent.Displayed(1, data),
            new CellEvent.Returned(1, data),
            new CellEvent.Failed(1, new CellError("Exception", text, text)))));

        string[] written = [_site.Read("1.html"), _site.Read("notebooks/1.ipynb")];
        Assert.All(written, file => Assert.All(traces, trace => Assert.DoesNotContain(trace, file, StringComparison.Ordinal)));
        Assert.All(written, file => Assert.Contains("lib/File.cs:line 3", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("in /home/me/course/lib/A.cs:line 1", "in ./lib/A.cs:line 1")]
    [InlineData("file:///home/me/course.", "file://..")]
    [InlineData("'/home/me/x' と \"/home/me\"", "'~/x' と \"~\"")]
    [InlineData("/home/me/courses /home/memory /home/me-too", "~/courses /home/memory /home/me-too")]
    [InlineData("path = /root, /root/x", "path = /root, R/x")]
    [InlineData("10.0.0.5:2048 110.0.0.5 10.0.0.55", "A:2048 110.0.0.5 10.0.0.55")]
    [InlineData(@"C:\Users\me\x ""C:\\Users\\me\\x"" file:///C:/Users/me/x", @"U\x ""U\\x"" file:///U/x")]
    public void A_trace_is_a_whole_name_and_the_longest_is_taken(string text, string without)
    {
        var traces = new MachineTraces(("/home/me", "~"), ("/home/me/course", "."), ("/root", "R"), ("10.0.0.5", "A"), (@"C:\Users\me", "U"));

        Assert.Equal(without, traces.Without(text));
    }
}
