using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Opens and closes the try, catch and finally blocks of a copied method where the original has them.</summary>
internal sealed class ExceptionBlocks(IList<ExceptionHandlingClause> clauses, ILGenerator il)
{
    // Clauses of one try block stand together, in their order; the innermost come first.
    private readonly ExceptionHandlingClause[][] _blocks =
        [.. clauses.GroupBy(clause => (clause.TryOffset, clause.TryLength)).Select(block => block.ToArray())];

    /// <summary>To be called before the instruction at this offset is written.</summary>
    public void At(int offset)
    {
        foreach (var block in _blocks)
        {
            if (block.Max(clause => clause.HandlerOffset + clause.HandlerLength) == offset)
                il.EndExceptionBlock();
        }

        foreach (var clause in _blocks.SelectMany(block => block))
        {
            if (clause.Flags == ExceptionHandlingClauseOptions.Filter && clause.FilterOffset == offset)
                il.BeginExceptFilterBlock();
            else if (clause.HandlerOffset == offset)
                Begin(clause);
        }

        foreach (var block in _blocks.Reverse())
        {
            if (block[0].TryOffset == offset)
                il.BeginExceptionBlock();
        }
    }

    /// <summary>Whether an instruction ends a block that runs only after an exception.</summary>
    public bool IsEndOfFault(IlInstruction instruction) => instruction.Code == OpCodes.Endfinally
        && clauses.Where(clause => clause.HandlerOffset <= instruction.Offset && instruction.Offset < clause.HandlerOffset + clause.HandlerLength)
            .MinBy(clause => clause.HandlerLength) is { Flags: ExceptionHandlingClauseOptions.Fault };

    private void Begin(ExceptionHandlingClause clause)
    {
        if (clause.Flags == ExceptionHandlingClauseOptions.Clause)
            il.BeginCatchBlock(clause.CatchType!);
        else if (clause.Flags == ExceptionHandlingClauseOptions.Finally)
            il.BeginFinallyBlock();
        else if (clause.Flags == ExceptionHandlingClauseOptions.Filter)
            il.BeginCatchBlock(null);
        else
            BeginFault();
    }

    // What runs only after an exception, as in an iterator. Dynamic methods know no such block: it is caught and thrown again.
    private void BeginFault()
    {
        il.BeginCatchBlock(typeof(Exception));
        il.Emit(OpCodes.Pop);
    }
}
