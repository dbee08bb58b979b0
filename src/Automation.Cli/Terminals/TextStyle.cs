namespace Automation.Cli.Terminals;

/// <summary>How a word stands out on a terminal; the values are those of ECMA-48's "select graphic rendition".</summary>
internal enum TextStyle
{
    Bold = 1,
    Red = 31,
    Yellow = 33,
    Grey = 90,
}
