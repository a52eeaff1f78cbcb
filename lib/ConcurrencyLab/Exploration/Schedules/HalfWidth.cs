namespace ConcurrencyLab;

/// <summary>Turns full-width letters and digits, as a Japanese input method gives them, into plain ones.</summary>
internal static class HalfWidth
{
    private const char First = '！';
    private const char Last = '～';

    // Not string.Normalize: where the system has no ICU library it leaves such letters as they are.
    public static string Of(string text) =>
        string.Concat(text.Select(c => c is >= First and <= Last ? (char)(c - First + '!') : c));
}
