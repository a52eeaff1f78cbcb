using System.Reflection;
using Plotly.NET;
using Plotly.NET.Interactive;

namespace ConcurrencyLab;

/// <summary>Has the kernel show a learner's own Plotly.NET chart as a figure of the course.</summary>
// Found by the names of the kernel's types, so that the library needs none of its packages and works without a kernel too.
internal static class OwnChartFormatter
{
    private const string Kernel = "Microsoft.DotNet.Interactive";
    private const string Formatting = Kernel + ".Formatting";

    private static readonly Lazy<bool> s_registered = new(Register);

    /// <summary>Whether there is a kernel; the first call registers with it.</summary>
    public static bool Installed => s_registered.Value;

    private static bool Register()
    {
        if (Loaded(Formatting)?.GetType(Formatting + ".Formatter") is not { } formatter)
            return false;
        // Of two formatters for one type the kernel asks the later one first. The extension's own loads plotly.js
        // from the network and shows nothing without it.
        if (Loaded(Kernel) is { } kernel)
            LoadExtension(kernel);
        foreach (var (mimeType, show) in (ReadOnlySpan<(string, Func<Figure, string>)>)[(Mime.Html, figure => figure.ToHtml()), (Mime.PlainText, figure => figure.ToPlainText())])
        {
            Action<object, TextWriter> format = (chart, writer) => writer.Write(show(OwnChart.ToFigure((GenericChart)chart)));
            formatter.GetMethod("Register", [typeof(Type), format.GetType(), typeof(string)])!.Invoke(null, [typeof(GenericChart), format, mimeType]);
        }

        formatter.GetMethod("SetPreferredMimeTypesFor")!.Invoke(null, [typeof(GenericChart), new[] { Mime.Html, Mime.PlainText }]);
        return true;
    }

    // The kernel does so itself for packages only, which a course that runs offline cannot use.
    private static void LoadExtension(Assembly kernel)
    {
        var load = kernel.GetType(Kernel + ".IKernelExtension")!.GetMethod("OnLoadAsync")!;
        load.Invoke(new FormatterKernelExtension(), [null]);
    }

    private static Assembly? Loaded(string name) =>
        AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name);
}
