namespace Automation.Core.Patterns;

/// <summary>What a step of a path pattern reads.</summary>
internal enum PathStepKind
{
    /// <summary>This one character.</summary>
    Literal,

    /// <summary>One character of a name.</summary>
    OfName,

    /// <summary>Any number of characters of a name.</summary>
    Name,

    /// <summary>Any number of any characters.</summary>
    Anything,

    /// <summary>Before folders that may be left out: goes on to <see cref="Folders"/> and past it.</summary>
    MaybeFolders,

    /// <summary>Any characters, and then a slash.</summary>
    Folders,
}
