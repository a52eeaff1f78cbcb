using System.ComponentModel;
using System.Diagnostics;

namespace NotebookRunner;

/// <summary>The learner's browser, where there is one.</summary>
internal static class Browser
{
    public static void Open(string address)
    {
        // A terminal without a desktop would start a browser that draws text, into the middle of the server's own lines.
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null or "" && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null or "")
            return;
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            // The link is on the terminal.
        }
    }
}
