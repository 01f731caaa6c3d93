"""Linux: take system calls away from this process that reading media never needs, by a filter in the kernel.

The filter is a small program that the kernel runs before each system call (seccomp_filter.rst in the kernel's
documentation). It cannot be taken off again. Only for 64-bit x86 and ARM, whose call numbers are listed here.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

_ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
"""Machine: what the kernel calls it (linux/audit.h), and its column below."""

_REFUSED: dict[str, tuple[int | None, int | None]] = {
    # start programs or processes
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
    # reach the network or other processes' sockets
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "bind": (49, 200),
    "listen": (50, 201),
    "accept": (43, 202),
    "accept4": (288, 242),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
    "recvmsg": (47, 212),
    "recvmmsg": (299, 243),
    # look into, signal or slow other processes
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "kcmp": (312, 272),
    "kill": (62, 129),
    "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "setpriority": (141, 140),
    "sched_setscheduler": (144, 119),
    "sched_setparam": (142, 118),
    "sched_setattr": (314, 274),
    # share memory or messages with them
    "shmget": (29, 194),
    "shmat": (30, 196),
    "shmctl": (31, 195),
    "msgget": (68, 186),
    "msgsnd": (69, 189),
    "msgrcv": (70, 188),
    "msgctl": (71, 187),
    "semget": (64, 190),
    "semop": (65, 193),
    "semctl": (66, 191),
    "semtimedop": (220, 192),
    "mq_open": (240, 180),
    "mq_unlink": (241, 181),
    # raise the limits
    "setrlimit": (160, 164),
    # make, move, remove or relabel files
    "creat": (85, None),
    "mkdir": (83, None),
    "mkdirat": (258, 34),
    "mknod": (133, None),
    "mknodat": (259, 33),
    "link": (86, None),
    "linkat": (265, 37),
    "symlink": (88, None),
    "symlinkat": (266, 36),
    "unlink": (87, None),
    "unlinkat": (263, 35),
    "rmdir": (84, None),
    "rename": (82, None),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "truncate": (76, 45),
    "chmod": (90, None),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "chown": (92, None),
    "fchown": (93, 55),
    "lchown": (94, None),
    "fchownat": (260, 54),
    "utime": (132, None),
    "utimes": (235, None),
    "futimesat": (261, None),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    # come to files past their names, or watch them
    "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264),
    "fanotify_init": (300, 262),
    "inotify_init": (253, None),
    "inotify_init1": (294, 26),
    # change what the machine or the process is
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "move_mount": (429, 429),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "fsmount": (432, 432),
    "fsconfig": (431, 431),
    "fspick": (433, 433),
    "mount_setattr": (442, 442),
    "unshare": (272, 97),
    "setns": (308, 268),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "delete_module": (176, 106),
    "kexec_load": (246, 104),
    "kexec_file_load": (320, 294),
    "reboot": (169, 142),
    "swapon": (167, 224),
    "swapoff": (168, 225),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "adjtimex": (159, 171),
    "clock_adjtime": (305, 266),
    "sethostname": (170, 161),
    "setdomainname": (171, 162),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "syslog": (103, 116),
    "iopl": (172, None),
    "ioperm": (173, None),
    "modify_ldt": (154, None),
    "personality": (135, 92),
    # reach wide parts of the kernel, where most of its faults are found
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "keyctl": (250, 219),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
}
"""System calls by purpose, refused with EPERM: the numbers on x86-64 and on ARM (unistd.h of Linux 6.1)."""

_NEWER = 463
"""Calls from this number on are younger than the list, the same on both machines. They are said not to exist, and
whoever tries them falls back to older ones."""

_X32 = 0x40000000
"""Set in the numbers of a second set of calls on x86-64, by which the list could be passed."""

_OPEN, _OPENAT, _CLONE, _IOCTL = (2, None), (257, 56), (56, 220), (16, 29)
_PRLIMIT, _OPENAT2, _CLONE3 = (302, 261), (437, 437), (435, 435)

_CLONE_THREAD = 0x00010000
_TERMINAL_INPUT = (0x5412, 0x541C)
"""TIOCSTI and TIOCLINUX: type into the terminal that the app was started from."""

_LOAD, _JUMP_EQUAL, _JUMP_ABOVE, _JUMP_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
"""Instructions (linux/bpf_common.h): load a word; jump if equal, if at least, if any bit is set; return."""

_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16
"""Where the call's number, the machine and the arguments (8 bytes each, little-endian) are in what the filter sees."""

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2


def restrict() -> bool:
    """Put the filter on this thread and all that it starts; False where there is none for this machine or kernel."""
    if sys.platform != "linux" or platform.machine() not in _ARCHITECTURES or struct.calcsize("P") != 8:
        return False
    program = _program(*_ARCHITECTURES[platform.machine()])
    libc = ctypes.CDLL(None, use_errno=True)
    code = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code))
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return not libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.c_char_p(head), 0, 0)


def _program(machine: int, column: int) -> bytes:
    writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
    parts = [
        _load(_MACHINE) + _step(_JUMP_EQUAL, machine, 1, 0) + _end(_KILL),
        _load(_NUMBER) + _step(_JUMP_ABOVE, _X32, 0, 1) + _end(_KILL),
        _step(_JUMP_ABOVE, _NEWER, 0, 1) + _refuse(errno.ENOSYS),
        *(_call(numbers[column], _refuse(errno.EPERM)) for numbers in _REFUSED.values()),
        *(_call(numbers[column], _refuse(errno.ENOSYS)) for numbers in (_OPENAT2, _CLONE3)),
        _call(_OPEN[column], _if_bits(1, writing, _refuse(errno.EPERM))),
        _call(_OPENAT[column], _if_bits(2, writing, _refuse(errno.EPERM))),
        _call(_CLONE[column], _unless_bits(0, _CLONE_THREAD, _refuse(errno.EPERM))),
        _call(_PRLIMIT[column], _if_any(2, _refuse(errno.EPERM))),
        _call(_IOCTL[column], b"".join(_if_equal(1, word, _refuse(errno.EPERM)) for word in _TERMINAL_INPUT)),
        _end(_ALLOW),
    ]
    return b"".join(parts)


def _step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("=HBBI", code, yes, no, value)


def _load(offset: int) -> bytes:
    return _step(_LOAD, offset)


def _end(value: int) -> bytes:
    return _step(_RETURN, value)


def _refuse(error: int) -> bytes:
    return _end(_ERRNO | error)


def _call(number: int | None, then: bytes) -> bytes:
    """``then`` for the call ``number``; where it does not return, the call's number is loaded again."""
    if number is None:
        return b""
    then = then if len(then) == 8 else then + _load(_NUMBER)
    return _step(_JUMP_EQUAL, number, 0, len(then) // 8) + then


def _if_any(argument: int, then: bytes) -> bytes:
    return b"".join(_test(8 * argument + half, _JUMP_BITS, 0xFFFFFFFF, then) for half in (0, 4))


def _if_bits(argument: int, bits: int, then: bytes) -> bytes:
    return _test(8 * argument, _JUMP_BITS, bits, then)


def _if_equal(argument: int, value: int, then: bytes) -> bytes:
    return _test(8 * argument, _JUMP_EQUAL, value, then)


def _unless_bits(argument: int, bits: int, then: bytes) -> bytes:
    return _load(_ARGUMENTS + 8 * argument) + _step(_JUMP_BITS, bits, 1, 0) + then


def _test(offset: int, jump: int, value: int, then: bytes) -> bytes:
    return _load(_ARGUMENTS + offset) + _step(jump, value, 0, 1) + then
