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

        foreach (var clause in _blocks.SelectMany(block => block).Where(clause => clause.HandlerOffset == offset))
            Begin(clause);
        foreach (var block in _blocks.Reverse())
        {
            if (block[0].TryOffset == offset)
                il.BeginExceptionBlock();
        }
    }

    private void Begin(ExceptionHandlingClause clause)
    {
        if (clause.Flags == ExceptionHandlingClauseOptions.Clause)
            il.BeginCatchBlock(clause.CatchType!);
        else if (clause.Flags == ExceptionHandlingClauseOptions.Finally)
            il.BeginFinallyBlock();
        else
            throw new NotSupportedException();
    }
}
