namespace Automation.Core.Releases;

/// <summary>How a release differs from the one before it, by what users have to expect.</summary>
public enum ReleaseStep
{
    /// <summary>Nothing that users notice has changed: there is nothing to release.</summary>
    None,

    /// <summary>Something was put right.</summary>
    Patch,

    /// <summary>Something is new.</summary>
    Minor,

    /// <summary>Something that worked does not work any more.</summary>
    Major,

    /// <summary>There is no release before it.</summary>
    Initial,
}
