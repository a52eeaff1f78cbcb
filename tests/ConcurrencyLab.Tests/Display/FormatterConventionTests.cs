namespace ConcurrencyLab.Tests;

/// <summary>The kernel looks for these names by reflection, and says nothing when one is missing.</summary>
public sealed class FormatterConventionTests
{
    [Fact]
    public void A_result_names_its_formatters_as_the_kernel_expects()
    {
        dynamic attribute = typeof(Figure).GetCustomAttributes(inherit: true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = (Type)attribute.GetType().GetProperty("FormatterSourceType").GetValue(attribute);
        var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), [])!;

        var shown = formatters.ToDictionary(
            formatter => (string)formatter.GetType().GetProperty("MimeType")!.GetValue(formatter)!,
            formatter =>
            {
                using var writer = new StringWriter();
                var result = Charts.TimeByRequests(RequestTimes.Measured("実測", [(3, TimeSpan.FromSeconds(1))]));
                Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [result, writer])!);
                return writer.ToString();
            });

        Assert.Contains("<figure", shown["text/html"], StringComparison.Ordinal);
        Assert.Matches(@"実測 +\| 3 +\| 1\.00", shown["text/plain"]);
    }
}
