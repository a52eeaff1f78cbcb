using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookRunner;

/// <summary>Fenced C# looks like the cells; other code stays plain.</summary>
internal sealed class HighlightedCodeRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        if (obj is FencedCodeBlock { Info: "csharp" or "cs" or "c#" })
            renderer.Write("<div class=\"code\"><pre><code>").Write(CodeHighlighter.ToHtml(obj.Lines.ToString())).WriteLine("</code></pre></div>");
        else
            base.Write(renderer, obj);
    }
}
