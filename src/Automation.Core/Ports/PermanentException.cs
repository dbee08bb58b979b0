namespace Automation.Core.Ports;

/// <summary>Work that can never succeed as it is. It is kept as failed, with this message as the reason.</summary>
public sealed class PermanentException(string message, Exception? inner = null) : Exception(message, inner);
