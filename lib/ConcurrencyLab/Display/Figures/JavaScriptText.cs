using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Finds the ends of blocks in JavaScript: braces in strings, templates, comments and regular expressions do not count.</summary>
internal sealed class JavaScriptText(string text)
{
    // After these a slash begins a regular expression; after a name, a number or a closing bracket it divides.
    private const string BeforeExpression = "(,=:[!&|?{};+-*%<>~^";

    private static readonly string[] s_wordsBeforeExpression = ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do"];

    /// <summary>The index after the bracket that closes the one at <paramref name="start"/>.</summary>
    [MethodImpl(Hot.Path)]
    public int EndOfBlock(int start)
    {
        var depth = 0;
        var slashDivides = false;
        for (var i = start; ;)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\'':
                    (i, slashDivides) = (EndOfQuoted(i), true);
                    break;
                case '`':
                    (i, slashDivides) = (EndOfTemplate(i), true);
                    break;
                case '/' when text[i + 1] == '*':
                    i = text.IndexOf("*/", i, StringComparison.Ordinal) + 2;
                    break;
                case '/' when !slashDivides:
                    (i, slashDivides) = (EndOfRegularExpression(i), true);
                    break;
                case '+' or '-' when text[i + 1] == c:
                    (i, slashDivides) = (i + 2, true);
                    break;
                case '{' or '[' or '(':
                    (depth, i, slashDivides) = (depth + 1, i + 1, false);
                    break;
                case '}' or ']' or ')':
                    i++;
                    if (--depth == 0)
                        return i;
                    slashDivides = c != '}';
                    break;
                case var _ when IsOfAWord(c):
                    var word = i;
                    while (IsOfAWord(text[i]))
                        i++;
                    slashDivides = !IsBeforeExpression(text.AsSpan(word, i - word));
                    break;
                default:
                    if (!char.IsWhiteSpace(c))
                        slashDivides = !BeforeExpression.Contains(c, StringComparison.Ordinal);
                    i++;
                    break;
            }
        }
    }

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    // Without a string for each word: there are half a million.
    private static bool IsBeforeExpression(ReadOnlySpan<char> word)
    {
        foreach (var known in s_wordsBeforeExpression)
        {
            if (word.SequenceEqual(known))
                return true;
        }

        return false;
    }

    private int EndOfQuoted(int start)
    {
        var i = start + 1;
        while (text[i] != text[start])
            i += text[i] == '\\' ? 2 : 1;
        return i + 1;
    }

    private int EndOfTemplate(int start)
    {
        var i = start + 1;
        while (text[i] != '`')
            i = text[i] == '\\' ? i + 2 : text[i] == '$' && text[i + 1] == '{' ? EndOfBlock(i + 1) : i + 1;
        return i + 1;
    }

    private int EndOfRegularExpression(int start)
    {
        var inClass = false;
        var i = start + 1;
        for (; inClass || text[i] != '/'; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] is '[' or ']')
                inClass = text[i] == '[';
        }

        return i + 1;
    }
}
