namespace Automation.Pipeline.Queues;

/// <summary>What became of a message.</summary>
public enum ProcessStatus
{
    /// <summary>Handled.</summary>
    Done,

    /// <summary>There was nothing to do for it.</summary>
    Ignored,

    /// <summary>What it concerns exists no longer.</summary>
    Gone,

    /// <summary>Someone else had done the work, or taken it over.</summary>
    Superseded,

    /// <summary>Someone else is at it, or it is not its turn yet: a copy will be seen when that is over.</summary>
    Deferred,

    /// <summary>It failed, and a copy will be seen later.</summary>
    Retried,

    /// <summary>It failed for good, and is kept as failed.</summary>
    Failed,
}
