using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Stands for what the compiler calls in asynchronous methods and iterators: the copy of a state machine runs, and at an
/// <c>await</c> the scheduler keeps it. Everything else about the builders stays real: results, exceptions, cancellation.
/// </summary>
[Replaces(
    typeof(AsyncTaskMethodBuilder), typeof(AsyncTaskMethodBuilder<>), typeof(AsyncValueTaskMethodBuilder), typeof(AsyncValueTaskMethodBuilder<>),
    typeof(AsyncVoidMethodBuilder), typeof(AsyncIteratorMethodBuilder))]
internal static class ControlledBuilders
{
    public static void Start<TStateMachine>(ref AsyncTaskMethodBuilder builder, ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (!StateMachine<TStateMachine>.Start(ref stateMachine))
            builder.Start(ref stateMachine);
    }

    public static void AwaitOnCompleted<TAwaiter, TStateMachine>(ref AsyncTaskMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        _ = builder.Task;
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);
    }

    public static void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref AsyncTaskMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AwaitOnCompleted(ref builder, ref awaiter, ref stateMachine);

    public static void Start<TResult, TStateMachine>(ref AsyncTaskMethodBuilder<TResult> builder, ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (!StateMachine<TStateMachine>.Start(ref stateMachine))
            builder.Start(ref stateMachine);
    }

    public static void AwaitOnCompleted<TResult, TAwaiter, TStateMachine>(ref AsyncTaskMethodBuilder<TResult> builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        _ = builder.Task;
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);
    }

    public static void AwaitUnsafeOnCompleted<TResult, TAwaiter, TStateMachine>(ref AsyncTaskMethodBuilder<TResult> builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AwaitOnCompleted(ref builder, ref awaiter, ref stateMachine);

    public static void Start<TStateMachine>(ref AsyncValueTaskMethodBuilder builder, ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (!StateMachine<TStateMachine>.Start(ref stateMachine))
            builder.Start(ref stateMachine);
    }

    public static void AwaitOnCompleted<TAwaiter, TStateMachine>(ref AsyncValueTaskMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        _ = builder.Task;
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);
    }

    public static void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref AsyncValueTaskMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AwaitOnCompleted(ref builder, ref awaiter, ref stateMachine);

    public static void Start<TResult, TStateMachine>(ref AsyncValueTaskMethodBuilder<TResult> builder, ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (!StateMachine<TStateMachine>.Start(ref stateMachine))
            builder.Start(ref stateMachine);
    }

    public static void AwaitOnCompleted<TResult, TAwaiter, TStateMachine>(ref AsyncValueTaskMethodBuilder<TResult> builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        _ = builder.Task;
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);
    }

    public static void AwaitUnsafeOnCompleted<TResult, TAwaiter, TStateMachine>(ref AsyncValueTaskMethodBuilder<TResult> builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        AwaitOnCompleted(ref builder, ref awaiter, ref stateMachine);

    public static void Start<TStateMachine>(ref AsyncVoidMethodBuilder builder, ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (!StateMachine<TStateMachine>.Start(ref stateMachine))
            builder.Start(ref stateMachine);
    }

    public static void AwaitOnCompleted<TAwaiter, TStateMachine>(ref AsyncVoidMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);

    public static void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref AsyncVoidMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);

    public static void MoveNext<TStateMachine>(ref AsyncIteratorMethodBuilder builder, ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (!StateMachine<TStateMachine>.Start(ref stateMachine))
            builder.MoveNext(ref stateMachine);
    }

    public static void AwaitOnCompleted<TAwaiter, TStateMachine>(ref AsyncIteratorMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);

    public static void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref AsyncIteratorMethodBuilder builder, ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        StateMachine<TStateMachine>.Await(ref awaiter, ref stateMachine);

    /// <summary>Nobody awaits an <c>async void</c> method: what it throws ends the run, where it would end the process.</summary>
    public static void SetException(ref AsyncVoidMethodBuilder builder, Exception exception)
    {
        if (Current.Thread is { } thread)
            thread.Failure ??= Uncaught.Note(exception);
        else
            builder.SetException(exception);
    }
}
