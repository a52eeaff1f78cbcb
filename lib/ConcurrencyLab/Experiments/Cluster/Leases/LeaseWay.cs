namespace ConcurrencyLab;

/// <summary>期限のあるロックで数える方法。</summary>
public enum LeaseWay
{
    /// <summary>SET NX PX でロックを取り、GET と SET で数えます。</summary>
    SetNx,

    /// <summary>DistributedLock.Redis でロックを取り、GET と SET で数えます。ロックの期限は、持っているあいだ延ばされます。</summary>
    DistributedLock,

    /// <summary>SET NX PX と同じ操作で番号をもらい、その番号がいちばん新しいときにだけ書きます。</summary>
    FencingToken,
}
