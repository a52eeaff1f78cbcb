using System.Reflection;
using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Elements of arrays with several dimensions. The runtime has methods for them, where other arrays have instructions.</summary>
internal static class MatrixCells
{
    private static readonly MethodInfo s_number = typeof(MatrixCells).GetMethod(nameof(NumberIn), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Whether a call reads an element, writes one or makes a reference to it.</summary>
    public static bool IsAccess(MethodBase called) => called is { IsConstructor: false, IsStatic: false, DeclaringType: { IsArray: true } array } && array.GetArrayRank() > 1;

    public static bool IsWrite(MethodBase called) => IsAccess(called) && called.Name == "Set";

    public static bool IsReference(MethodBase called) => IsAccess(called) && called.Name == "Address";

    /// <summary>Puts one number for all indices on the stack.</summary>
    public static void EmitNumber(ILGenerator il, LocalBuilder array, LocalBuilder[] indices)
    {
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Conv_I);
        for (var dimension = 0; dimension < indices.Length; dimension++)
        {
            il.Emit(OpCodes.Ldloc, array);
            il.Emit(OpCodes.Ldc_I4, dimension);
            il.Emit(OpCodes.Ldloc, indices[dimension]);
            il.Emit(OpCodes.Call, s_number);
        }
    }

    /// <summary>The indices again.</summary>
    public static int[] IndicesOf(Array array, long number)
    {
        var indices = new int[array.Rank];
        for (var dimension = array.Rank - 1; dimension >= 0; dimension--)
        {
            indices[dimension] = array.GetLowerBound(dimension) + (int)(number % array.GetLength(dimension));
            number /= array.GetLength(dimension);
        }

        return indices;
    }

    // Where there is no array, or no such element, the access itself says so.
    private static nint NumberIn(nint before, object? array, int dimension, int index) =>
        array is Array known ? (before * known.GetLength(dimension)) + index - known.GetLowerBound(dimension) : -1;
}
