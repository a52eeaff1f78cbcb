using System.Text.Json.Serialization;

namespace NotebookRunner;

/// <summary>What the parent asks of its child: one line of JSON on its standard input.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "request")]
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(AskEditor), "ask")]
[JsonDerivedType(typeof(ShowHeldBack), "show")]
internal abstract record ChildRequest;

/// <summary>Asks to run a cell when those before it have ended.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Code">Its text.</param>
/// <param name="After">The cell from whose state it starts; without it, the latest.</param>
/// <param name="Number">How errors name it, where that is not its number.</param>
internal sealed record RunCell(int Cell, string Code, int? After = null, int? Number = null) : ChildRequest;

/// <summary>Asks what an editor wants to know about a cell's text; answered also while a cell runs.</summary>
/// <param name="Question">The number that the answer bears.</param>
/// <param name="Topic">What is asked.</param>
/// <param name="Code">The cell's text.</param>
/// <param name="Line">The line of the cursor, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
internal sealed record AskEditor(int Question, EditorTopic Topic, string Code, int Line = 0, int Column = 0) : ChildRequest;

/// <summary>Asks for the end of long outputs, which is held back until a cell ends: it is about to be killed.</summary>
internal sealed record ShowHeldBack : ChildRequest;
