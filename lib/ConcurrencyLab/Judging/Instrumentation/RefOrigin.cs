using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>Where a reference to a variable came from, and which locals of the copy remember the object and the index.</summary>
internal sealed class RefOrigin(AccessPlace place)
{
    /// <summary>From elsewhere: a parameter, the result of a call.</summary>
    public static RefOrigin Unknown { get; } = new(AccessPlace.Unknown);

    /// <summary>To a local variable, which nobody shares.</summary>
    public static RefOrigin OwnVariable { get; } = new(AccessPlace.Nothing);

    public AccessPlace Place => place;

    public bool IsKnown => this != Unknown && this != OwnVariable;

    public LocalBuilder? Owner { get; init; }

    public LocalBuilder? Index { get; init; }

    /// <summary>Puts the object and the index on the stack.</summary>
    public void Emit(ILGenerator il)
    {
        if (Owner is not null)
            il.Emit(OpCodes.Ldloc, Owner);
        else
            il.Emit(OpCodes.Ldnull);
        if (Index is not null)
        {
            il.Emit(OpCodes.Ldloc, Index);
            return;
        }

        il.Emit(OpCodes.Ldc_I4_M1);
        il.Emit(OpCodes.Conv_I);
    }

    /// <summary>To a field of the structure that it points to.</summary>
    public RefOrigin Inside(System.Reflection.FieldInfo field) =>
        !IsKnown ? this : new RefOrigin(AccessPlace.Of(place, field)) { Owner = Owner, Index = Index };
}
