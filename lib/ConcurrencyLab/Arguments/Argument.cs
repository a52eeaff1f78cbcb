using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Refuses what cannot be worked with, before anything is done with it, in a sentence that says what to give instead.</summary>
internal static class Argument
{
    public static T NotNull<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : class =>
        value ?? throw new ArgumentNullException(name, $"{name} が null です。{What<T>()}を渡してください。");

    /// <summary>A list that is there, as are its elements, or the part of each that <paramref name="part"/> tells.</summary>
    public static void NoNulls<T>([NotNull] IReadOnlyList<T>? values, Func<T, object?>? part = null, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        NotNull(values, name);
        for (var i = 0; i < values.Count; i++)
        {
            if ((part is null ? values[i] : part(values[i])) is null)
                throw new ArgumentNullException(name, $"{name} の {i + 1} 番目が null です。null ではないものを渡してください。");
        }
    }

    /// <summary>A list with at least one element, none of them null.</summary>
    public static void Some<T>([NotNull] IReadOnlyList<T>? values, Func<T, object?>? part = null, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        NoNulls(values, part, name);
        if (values.Count == 0)
            throw new ArgumentException($"{name} が空です。1 つ以上渡してください。", name);
    }

    private static string What<T>() =>
        typeof(T).IsAssignableTo(typeof(Delegate)) ? "ラムダ式かメソッド"
        : typeof(T) == typeof(string) ? "文字列"
        : typeof(T).IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "配列"
        : "null ではないもの";
}
