namespace ConcurrencyLab;

/// <summary>セルの最後の式に書くと、ノートブックが表示する結果。HTML を表示できないところでは文字で表示します。</summary>
[TypeFormatterSource(typeof(DisplayableFormatterSource))]
public abstract class Displayable
{
    private protected Displayable()
    {
    }

    /// <summary>HTML を表示できないところで使う文字の表現を返します。</summary>
    public sealed override string ToString() => ToPlainText();

    internal abstract string ToHtml();

    internal abstract string ToPlainText();
}
