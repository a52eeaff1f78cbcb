using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace NotebookRunner;

/// <summary>Asks the kernel what an editor wants to know, in view of the cells that have run.</summary>
internal sealed class EditorServices(CourseKernel kernel)
{
    public async Task<EditorAnswer> AnswerAsync(AskEditor question)
    {
        var place = new LinePosition(question.Line, question.Column);
        return question.Topic switch
        {
            EditorTopic.Completions => Of((await AskAsync<CompletionsProduced>(new RequestCompletions(question.Code, place)))?.Completions ?? []),
            EditorTopic.Hover => Of(await AskAsync<HoverTextProduced>(new RequestHoverText(question.Code, place))),
            EditorTopic.Signature => Of(await AskAsync<SignatureHelpProduced>(new RequestSignatureHelp(question.Code, place))),
            _ => Of((await AskAsync<DiagnosticsProduced>(new RequestDiagnostics(question.Code)))?.Diagnostics ?? []),
        };
    }

    private async Task<T?> AskAsync<T>(KernelCommand command)
        where T : KernelEvent =>
        (await kernel.SendAsync(command)).Events.OfType<T>().LastOrDefault();

    private static EditorAnswer.Completions Of(IEnumerable<CompletionItem> items) =>
        new([.. items.Select(item => new EditorAnswer.Completion(item.DisplayText, item.Kind, item.InsertText, item.Documentation ?? ""))]);

    private static EditorAnswer.Hover Of(HoverTextProduced? hover)
    {
        if (hover?.Content.FirstOrDefault(content => content.MimeType == "text/markdown") is not { Value: { Length: > 0 } markdown })
            return new EditorAnswer.Hover(null);
        var (start, end) = hover.LinePositionSpan is { } span ? (span.Start, span.End) : default;
        return new EditorAnswer.Hover(markdown, start.Line, start.Character, end.Line, end.Character);
    }

    private static EditorAnswer.Signature Of(SignatureHelpProduced? help) => help is null
        ? new([], 0, 0)
        : new([.. help.Signatures.Select(Of)], help.ActiveSignatureIndex, help.ActiveParameterIndex);

    private static EditorAnswer.Overload Of(SignatureInformation signature) => new(
        signature.Label,
        signature.Documentation?.Value ?? "",
        [.. signature.Parameters.Select(parameter => new EditorAnswer.Parameter(parameter.Label, parameter.Documentation?.Value ?? ""))]);

    private static EditorAnswer.Diagnostics Of(IEnumerable<Diagnostic> found) => new([.. found
        .Where(diagnostic => diagnostic.Severity is Microsoft.CodeAnalysis.DiagnosticSeverity.Error or Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
        .Select(Of)]);

    private static EditorAnswer.Finding Of(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.LinePositionSpan.Start, diagnostic.LinePositionSpan.End);
        return new(start.Line, start.Character, end.Line, end.Character, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.Code, diagnostic.Message);
    }
}
