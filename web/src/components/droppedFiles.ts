const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // Browsers hand out a folder in portions; an empty one is the end.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

async function collect(entry: FileSystemEntry, ends: readonly string[]): Promise<File[]> {
  if (entry.isFile) {
    const name = entry.name.toLowerCase();
    return ends.some((end) => name.endsWith(end))
      ? [await fileOf(entry as FileSystemFileEntry)]
      : [];
  }
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(children.map((child) => collect(child, ends)))).flat();
}

/** The files of a drop; folders are opened, other kinds of files left out. */
export async function filesOf(dropped: DataTransfer, ends: readonly string[]): Promise<File[]> {
  // Entries are only readable during the event, so take them before anything is awaited.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  const files = await Promise.all(
    entries.filter((entry) => entry !== null).map((entry) => collect(entry, ends)),
  );
  return files.flat();
}
