namespace Course.Tests;

internal static class Contrast
{
    /// <summary>Defines <c>contrast(a, b)</c> in a page, for two colours as a computed style gives them
    /// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).</summary>
    public const string Script =
        """
        () => {
          const luminance = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          window.contrast = (a, b) => {
            const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
            return (light + 0.05) / (dark + 0.05);
          };
        }
        """;
}
